namespace ScoGraph.Formats.Exports.Csv;

/// <summary>A way to lay a graph out as CSV files.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="NamesTell">
/// Whether labels and types stand in the names of the files where they can, and ids are apart for each file of nodes.
/// </param>
internal sealed record CsvStyle(char Delimiter, bool NamesTell)
{
    /// <summary>The style of neo4j-admin's import.</summary>
    public static readonly CsvStyle Admin = new(',', NamesTell: false);

    /// <summary>The style of LSQB.</summary>
    public static readonly CsvStyle Lsqb = new('|', NamesTell: true);
}
