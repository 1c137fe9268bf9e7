// The kinds of unit, and which kind may stand under which: data, so that a deployment can add to them.
// rank orders them from the top; secretary and answered say whether a unit of the kind must have a secretary, and somebody who answers for it.
UNWIND [
  {code: 'BLOC', rank: 10, nameEn: 'Bloc', nameVi: 'Đảng bộ khối', secretary: true, answered: false},
  {code: 'CLUSTER', rank: 20, nameEn: 'Cluster', nameVi: 'Cụm', secretary: false, answered: true},
  {code: 'ORGANIZATION', rank: 30, nameEn: 'Grassroots organization', nameVi: 'Tổ chức cơ sở đảng', secretary: true, answered: true},
  {code: 'CELL', rank: 40, nameEn: 'Cell', nameVi: 'Chi bộ', secretary: true, answered: false},
  {code: 'GROUP', rank: 50, nameEn: 'Group', nameVi: 'Tổ đảng', secretary: false, answered: false}
] AS kind
MERGE (k:UnitKind {code: kind.code})
ON CREATE SET k += kind;
UNWIND [['CLUSTER', 'BLOC'], ['ORGANIZATION', 'BLOC'], ['CELL', 'ORGANIZATION'], ['GROUP', 'CELL'], ['GROUP', 'ORGANIZATION']] AS pair
MATCH (k:UnitKind {code: pair[0]}), (p:UnitKind {code: pair[1]})
MERGE (k)-[:MAY_STAND_UNDER]->(p);
