namespace ScoGraph;

/// <summary>A procedure that queries call with CALL: from values to rows. It may ask the graph, and change it.</summary>
public sealed class GraphProcedure
{
    /// <summary>A procedure.</summary>
    /// <param name="name">With its namespace, such as <c>towns.add</c>; case does not matter.</param>
    /// <param name="parameters">The names of its parameters, in order.</param>
    /// <param name="columns">The names of its columns; none for one that is called for its effect.</param>
    /// <param name="run">
    /// Gives the rows of a call, each with a value for every column. What it throws ends the query with its message.
    /// </param>
    /// <exception cref="ArgumentException">The name is no name with dots.</exception>
    public GraphProcedure(
        string name, IReadOnlyList<string> parameters, IReadOnlyList<string> columns, Func<GraphCall, IEnumerable<object?[]>> run)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(run);
        Name = Extensions.DottedName.Require(name);
        Parameters = [.. parameters];
        Columns = [.. columns];
        Run = run;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The names of its parameters.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The names of its columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many of the parameters, the last ones, may be left out; none where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than there are.</exception>
    public int Optional
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Parameters.Count);
            field = value;
        }
    }

    /// <summary>
    /// Whether it may change the graph: then a query that calls it is a writing one, and takes all rows before it is called.
    /// </summary>
    public bool Writes { get; init; }

    /// <summary>
    /// Tells for the arguments of a call which nodes and relationships its rows rest on, beside those that a row itself holds; null (the
    /// default) where the procedure cannot tell, and then rows that need it say so. Asked only where somebody wants to know what a row
    /// rests on (<see cref="QueryOptions.Evidence"/>).
    /// </summary>
    public Func<IReadOnlyList<object?>, IEnumerable<object?>>? Witnesses { get; init; }

    /// <summary>A sentence for lists and help.</summary>
    public string Summary { get; init; } = "";

    internal Func<GraphCall, IEnumerable<object?[]>> Run { get; }
}
