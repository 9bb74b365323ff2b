namespace ScoGraph;

/// <summary>A function that queries call by name: from values to a value, without a look at the graph.</summary>
public sealed class GraphFunction
{
    /// <summary>A function.</summary>
    /// <param name="name">With its namespace, such as <c>text.join</c>; case does not matter.</param>
    /// <param name="parameters">The names of its parameters, in order.</param>
    /// <param name="invoke">
    /// Gives the result for the arguments, which are .NET values as rows have them; null for those left out. It may be called at
    /// any time, by several threads, and should give the same for the same. What it throws ends the query with its message.
    /// </param>
    /// <exception cref="ArgumentException">The name is no name with dots.</exception>
    public GraphFunction(string name, IReadOnlyList<string> parameters, Func<IReadOnlyList<object?>, object?> invoke)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(invoke);
        Name = Extensions.DottedName.Require(name);
        Parameters = [.. parameters];
        Invoke = invoke;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The names of its parameters.</summary>
    public IReadOnlyList<string> Parameters { get; }

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

    /// <summary>A sentence for lists and help.</summary>
    public string Summary { get; init; } = "";

    internal Func<IReadOnlyList<object?>, object?> Invoke { get; }
}
