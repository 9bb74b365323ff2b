namespace ScoGraph.Procedures.Apoc.Calls;

/// <summary>Makes functions and procedures of what they are called, what they take, and what they do.</summary>
internal static class Offer
{
    /// <param name="name">The name behind <c>apoc.</c>.</param>
    /// <param name="parameters">Their names with commas between; those in brackets may be left out.</param>
    /// <param name="summary">A sentence.</param>
    /// <param name="work">Gives the result.</param>
    public static GraphFunction Function(string name, string parameters, string summary, Func<ApocArguments, object?> work)
    {
        (string[] names, int optional) = Read(parameters);
        return new GraphFunction($"apoc.{name}", names, given => work(new ApocArguments(given, names)))
        {
            Optional = optional,
            Summary = summary,
        };
    }

    /// <inheritdoc cref="Function"/>
    /// <param name="columns">The names of the columns with commas between.</param>
    public static GraphProcedure Procedure(
        string name, string parameters, string columns, string summary, Func<GraphCall, ApocArguments, IEnumerable<object?[]>> work)
    {
        (string[] names, int optional) = Read(parameters);
        return new GraphProcedure($"apoc.{name}", names, Split(columns), call => work(call, new ApocArguments(call.Arguments, names)))
        {
            Optional = optional,
            Summary = summary,
        };
    }

    /// <summary>As <see cref="Procedure"/>, of one that may change the graph.</summary>
    public static GraphProcedure Writing(
        string name, string parameters, string columns, string summary, Func<GraphCall, ApocArguments, IEnumerable<object?[]>> work)
    {
        (string[] names, int optional) = Read(parameters);
        return new GraphProcedure($"apoc.{name}", names, Split(columns), call => work(call, new ApocArguments(call.Arguments, names)))
        {
            Optional = optional,
            Summary = summary,
            Writes = true,
        };
    }

    private static (string[] Names, int Optional) Read(string parameters)
    {
        string[] written = Split(parameters);
        return ([.. written.Select(name => name.Trim('[', ']'))], written.Count(name => name[0] == '['));
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
