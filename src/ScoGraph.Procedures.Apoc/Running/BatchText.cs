namespace ScoGraph.Procedures.Apoc.Running;

/// <summary>The query that is run for the rows of a batch.</summary>
/// <param name="Action">The text as it was given.</param>
/// <param name="Mode">How it meets the rows: BATCH, as variables; BATCH_SINGLE, as the list <c>$_batch</c>; SINGLE, one by one.</param>
/// <param name="Columns">The names of the rows' columns.</param>
internal sealed record BatchText(string Action, string Mode, IReadOnlyList<string> Columns)
{
    public void Run(GraphCall call, IReadOnlyList<Dictionary<string, object?>> rows, IReadOnlyDictionary<string, object?> parameters)
    {
        if (Mode != "SINGLE")
        {
            string text = Mode == "BATCH" && Columns.Count > 0 ? InnerText.ForEach(Action, Columns) : Action;
            call.Query(text, new Dictionary<string, object?>(parameters) { ["_batch"] = rows, ["_count"] = (long)rows.Count });
            return;
        }

        string single = InnerText.WithVariables(Action, Columns);
        foreach (Dictionary<string, object?> row in rows)
        {
            Dictionary<string, object?> given = new(parameters);
            foreach ((string name, object? value) in row)
                given[name] = value;
            call.Query(single, given);
        }
    }
}
