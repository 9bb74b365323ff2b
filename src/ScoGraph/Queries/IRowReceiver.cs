namespace ScoGraph.Queries;

/// <summary>Takes the rows of a reading query while it runs; none is kept.</summary>
internal interface IRowReceiver
{
    /// <summary>Tells what all rows have in common, once, before the query runs.</summary>
    void Begin(IReadOnlyList<string> columns, IReadOnlyList<QueryWarning> warnings);

    void Take(Row row);
}
