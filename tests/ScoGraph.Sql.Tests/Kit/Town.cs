namespace ScoGraph.Sql.Tests.Kit;

/// <summary>A small graph with what plans may meet: several labels, loops, parallels, values of several kinds under one key.</summary>
internal static class Town
{
    public static readonly string[] Statements =
    [
        """
        CREATE (ann:Person:Author {name: 'Ann', born: 1980, height: 1.7, code: 1}), (bob:Person {name: 'Bob', born: 1975, code: 'b'}),
          (cid:Person {name: 'Cid', height: 0.0 / 0.0, code: 2.5}), (dee:Person {born: 9007199254740993, height: -0.0}),
          (osh:Place {name: 'Osh', height: 963.0}), (book:Book {name: 'Ö\u{1F600}', pages: 9007199254740992}),
          (ann)-[:KNOWS {since: 2001}]->(bob), (ann)-[:KNOWS {since: 2002}]->(bob), (bob)-[:KNOWS {since: 2003}]->(cid),
          (cid)-[:KNOWS]->(cid), (dee)-[:KNOWS {since: 2004}]->(ann),
          (ann)-[:LIVES_IN]->(osh), (bob)-[:LIVES_IN]->(osh), (ann)-[:WROTE {year: 2010}]->(book), (bob)-[:LIKES]->(book)
        """.ReplaceLineEndings(" ").Replace("\\u{1F600}", "\U0001F600", StringComparison.Ordinal),
    ];
}
