/** Headings under which people put fields, folded. */
const METADATA = new Set(
  (
    'meta metadata metainformation metainformationen metadaten metadonnees metadatos metadados details documentdetails ' +
    'documentinformation documentinfo adrinfo adrdetails recordinfo header info information general generalinformation ' +
    'administrative properties decisiondetails decisionmetadata decisioninfo frontmatter overviewtable ' +
    'メタデータ メタ情報 基本情報 元数据 基本信息 文档信息'
  )
    .split(' ')
    .map((word) => word.normalize('NFKD')),
);

/** Whether a heading, folded, is one of a section that holds nothing but fields: "Metadata", "Document details". */
export function isMetadata(key: string): boolean {
  return METADATA.has(key);
}
