export declare function connectionParts(url: string): {
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: { rejectUnauthorized: boolean }
}
