namespace ScoGraph.Formats.Imports.Csv;

/// <summary>What a column is for.</summary>
internal enum CsvRole
{
    Property,
    Id,
    Label,
    StartId,
    EndId,
    Type,
    Ignored,

    /// <summary>Properties as one text, as networkx writes those of an edge.</summary>
    Data,
}
