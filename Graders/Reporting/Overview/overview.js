// Makes the table of hand-ins sortable and searchable. Without this script the page shows the same table, in its first order.
'use strict';

const table = document.querySelector('#hand-ins table');
const body = table.tBodies[0];
const rows = [...body.rows];
const headers = [...table.tHead.rows[0].cells];

// Points sort by their number, names and remarks by their letters; an empty cell or a sign alone is the least.
const number = text => Number.parseFloat(text.replace(/^\D+/, ''));
const compareText = new Intl.Collator(undefined, { numeric: true }).compare;
const compareNumbers = (a, b) => (Number.isNaN(a) ? -1 : a) - (Number.isNaN(b) ? -1 : b);

function sort(column, descending) {
  const isText = column === 0 || column === headers.length - 1;
  const keys = new Map(rows.map(row => {
    const text = row.cells[column].textContent;
    return [row, isText ? text : number(text)];
  }));
  const compare = isText ? compareText : compareNumbers;
  const sign = descending ? -1 : 1;
  rows.sort((a, b) => sign * compare(keys.get(a), keys.get(b)));
  body.append(...rows);
  headers.forEach((header, index) => {
    header.removeAttribute('aria-sort');
    if (index === column) header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  });
}

headers.forEach((header, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...header.childNodes);
  button.addEventListener('click', () => sort(column, header.getAttribute('aria-sort') === 'ascending'));
  header.append(button);
});

// "muller" and "mueller" find Müller; a name, a remark or a mistake finds its hand-ins.
const plain = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const spelledOut = text => text.toLowerCase().normalize('NFC')
  .replace(/[äöüßøåæıł]/g, letter => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', æ: 'ae', ı: 'i', ł: 'l' })[letter]);
const texts = new Map(rows.map(row => [row, [row.cells[0].textContent, row.cells[headers.length - 1].textContent]]));
const rowOfPage = new Map(rows.map(row => [row.querySelector('a')?.href, row]));
for (const item of document.querySelectorAll('.mistakes > li, .look > li')) {
  const said = [...item.querySelectorAll('p, ul ul')].map(part => part.textContent);
  for (const link of item.querySelectorAll('a')) texts.get(rowOfPage.get(link.href))?.push(...said);
}
const searched = new Map(rows.map(row => {
  const text = texts.get(row).join(' ');
  return [row, `${plain(text)} ${plain(spelledOut(text))}`];
}));

const search = document.querySelector('.search');
const output = search.querySelector('output');
search.querySelector('input').addEventListener('input', event => {
  const wanted = plain(event.target.value).trim();
  let shown = 0;
  for (const row of rows) {
    row.hidden = !searched.get(row).includes(wanted);
    shown += row.hidden ? 0 : 1;
  }
  output.textContent = wanted ? `${shown} of ${rows.length}` : '';
});
search.hidden = false;
