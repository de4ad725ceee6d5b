/** Pages with one fault each, for every probe of our own, beside the same page without it. */
export type Seeded = { probe: string; bad: string; good: string; media?: { reducedMotion?: 'reduce'; forcedColors?: 'active'; media?: 'print' }; width?: number; prepare?: string }

export const SEEDED: Seeded[] = [
  { probe: 'palePlaceholders', bad: '<style>input::placeholder{color:#bbb}</style><input placeholder="Nimi">', good: '<style>input::placeholder{color:#444}</style><input placeholder="Nimi">' },
  { probe: 'faintControls', bad: '<input style="border:1px solid #ddd;background:#fff">', good: '<input style="border:1px solid #555;background:#fff">' },
  { probe: 'faintControls', bad: '<a href="#a"><svg width="20" height="20" fill="none" stroke="#eee"><path d="M0 0h9"/></svg></a>', good: '<a href="#a"><svg width="20" height="20" fill="none" stroke="#333"><path d="M0 0h9"/></svg></a>' },
  { probe: 'linksByColourOnly', bad: '<p>Katso <a href="#a" style="text-decoration:none;color:#00f">tästä</a> lisää.</p>', good: '<p>Katso <a href="#a">tästä</a> lisää.</p>' },
  { probe: 'wrongLanguages', bad: '<main><p>Vi frågar dig och alla andra som bor här om det.</p></main>', good: '<main><p lang="sv">Vi frågar dig och alla andra som bor här om det.</p></main>' },
  { probe: 'smallTargets', bad: '<button style="width:16px;height:16px;padding:0">a</button><button style="width:16px;height:16px;padding:0">b</button>', good: '<button style="width:26px;height:26px">a</button><button style="width:26px;height:26px">b</button>' },
  { probe: 'lowControls', bad: '<button style="height:30px;width:90px">Lähetä</button>', good: '<button style="height:44px;width:90px">Lähetä</button>' },
  { probe: 'overflows', width: 320, bad: '<div style="width:500px">leveä</div>', good: '<div style="overflow-x:auto"><div style="width:500px">leveä</div></div>' },
  { probe: 'overflows', width: 320, prepare: 'lengthenTexts', bad: '<main><p>sana</p></main>', good: '<main><p style="overflow-wrap:anywhere">sana</p></main>' },
  { probe: 'clippedTexts', prepare: 'spaceTexts', bad: '<main><p style="height:20px;width:200px;overflow:hidden;font-size:16px">Tämä teksti on pitkä ja se leikkautuu kesken.</p></main>', good: '<main><p style="width:200px;font-size:16px">Tämä teksti on pitkä ja se ei leikkaudu.</p></main>' },
  { probe: 'fixedTexts', bad: '<style>html{font-size:32px}</style><main><p style="font-size:14px">pieni</p></main>', good: '<style>html{font-size:32px}</style><main><p style="font-size:1rem">suuri</p></main>' },
  { probe: 'movements', media: { reducedMotion: 'reduce' }, bad: '<style>@keyframes k{to{opacity:.5}}p{animation:k 1s infinite}</style><p>a</p>', good: '<p>a</p>' },
  { probe: 'movements', media: { reducedMotion: 'reduce' }, bad: '<style>a{transition:color 1s}</style><a href="#a">a</a>', good: '<a href="#a">a</a>' },
  { probe: 'lostInForcedColours', media: { forcedColors: 'active' }, bad: '<button style="border:0;appearance:none;background:#0a0">Lähetä</button>', good: '<button style="border:2px solid;appearance:none">Lähetä</button>' },
  { probe: 'lostInForcedColours', media: { forcedColors: 'active' }, bad: '<main><i style="display:block;width:20px;height:20px;forced-color-adjust:none;background:#fefefe;border:0">x</i></main>', good: '<main><i style="display:block;width:20px;height:20px;border:2px solid">x</i></main>' },
  { probe: 'lostOnPaper', media: { media: 'print' }, bad: '<header><nav><a href="#a">Valikko</a></nav></header><main><p>a</p></main>', good: '<style>@media print{nav{display:none}}</style><header><nav><a href="#a">Valikko</a></nav></header><main><p>a</p></main>' },
  { probe: 'brokenStructure', bad: '<h1>a</h1><a href="#nowhere">a</a>', good: '<h1 id="here">a</h1><a href="#here">a</a>' },
  { probe: 'brokenStructure', bad: '<h1>a</h1><h1>b</h1>', good: '<h1>a</h1><h2>b</h2>' },
  { probe: 'obstacles', bad: '<input onpaste="return false">', good: '<input>' },
  { probe: 'obstacles', bad: '<input type="email">', good: '<input type="email" autocomplete="email">' },
  { probe: 'obstacles', bad: '<ul><li draggable="true">a</li></ul>', good: '<ul><li draggable="true">a</li><button>ylös</button></ul>' },
  {
    probe: 'untoldErrors',
    bad: '<title>Kysely</title><div class="errors" tabindex="-1"><a href="#f">Kirjoita nimi</a></div><input id="f">',
    good: '<title>Virhe: Kysely</title><div class="errors" tabindex="-1" autofocus><a href="#f">Kirjoita nimi</a></div><p id="e">Kirjoita nimi</p><input id="f" aria-invalid="true" aria-describedby="e">',
  },
]

/** One page with many faults that the engines must find together. */
export const EVERYTHING = `<html><head><meta name="viewport" content="width=device-width, user-scalable=no, maximum-scale=1"><style>@media (orientation:portrait){body{transform:rotate(90deg)}}</style></head><body>
<img src="data:,"><img src="data:," alt="image.png"><a href="/a"></a><a href="/b">click here</a><button></button><input type="text"><input type="image" src="data:,"><select><option>a</select><textarea></textarea>
<label for="nowhere">Nimi</label><label></label><div id="twice"></div><div id="twice"></div><p style="color:#bbb;background:#fff">vaaleaa</p><div role="nonsense">a</div><div role="button">a</div>
<div role="checkbox" tabindex="0">a</div><div role="img"></div><span aria-hidden="true"><button>a</button></span><div tabindex="5">a</div><h1></h1><h4>hyppy</h4><ul><p>a</p></ul><li>irti</li><dl><span>a</span></dl>
<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><table><tr><th scope="nothing">a</th></tr></table><iframe src="about:blank"></iframe><video autoplay></video><marquee>a</marquee><blink>a</blink><font>a</font>
<input type="radio" name="r"><input type="radio" name="r"><form action="/x"><input name="e" aria-describedby="missing"></form><input aria-invalid="maybe" aria-label="x"><input autocomplete="nonsense" aria-label="y"><p lang="xx-foo">a</p>
<div aria-labelledby="missing" role="region">a</div><a href="#missing">alas</a><div role="list"><div>a</div></div><div aria-expanded="true">a</div><button><a href="/c">a</a></button><center>a</center><object data="data:,"></object>
<main>a</main><main>b</main><nav>a</nav><nav>b</nav><meta http-equiv="refresh" content="5"><div onclick="x()">a</div><button style="width:9px;height:9px;padding:0">a</button><button style="width:9px;height:9px;padding:0">b</button></body></html>`
