namespace ScoGraph;

/// <summary>How a graph is read from a file of another program.</summary>
public sealed record GraphImportOptions
{
    /// <summary>
    /// The format; null for the one that the file's ending names, JSON where it names none, and for a folder <see cref="GraphFormat.Csv"/>.
    /// </summary>
    public GraphFormat? Format { get; init; }

    /// <summary>
    /// Receives each row that is wrong, which is then left out; null (the default) ends the import at the first with nothing read. A row
    /// that names a node left out is wrong itself. Only <see cref="GraphFormat.Csv"/>, <see cref="GraphFormat.LsqbCsv"/> and
    /// <see cref="GraphFormat.JsonLines"/> have rows that are independent; a file whose rows cannot be told apart, such as one with an open
    /// quote, ends the import in any case.
    /// </summary>
    public Action<GraphFormatException>? OnRejected { get; init; }

    /// <summary>
    /// Whether the ids of a CSV folder are integers; they are texts unless this is set or a header says so (<c>{id-type:long}</c>).
    /// </summary>
    public bool IntegerIds { get; init; }

    /// <summary>Labels that nodes of a label of a CSV folder get beside it: <c>Post</c> to <c>Message</c>. Default none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AddedLabels { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The type of relationships to which a file gives none: GraphML, GEXF, GML, Pajek, and nodes and links in JSON.</summary>
    public string DefaultType { get; init; } = "RELATED";

    /// <summary>Receives from time to time how far the reading is; null for none. Called on the thread that reads.</summary>
    public IProgress<GraphProgress>? Progress { get; init; }
}
