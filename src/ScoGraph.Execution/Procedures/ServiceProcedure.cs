using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>
/// What clients ask first: who answers, which graph it is, who asks, and what is set. Each answers with the same rows, whatever the graph:
/// with none where there is nothing of the kind, so that a client goes on.
/// </summary>
internal sealed class ServiceProcedure : Procedure
{
    private static readonly (string Column, ValueTypes Types)[] Settings =
    [
        ("name", ValueTypes.String), ("description", ValueTypes.String), ("value", ValueTypes.String), ("dynamic", ValueTypes.Boolean),
    ];

    private readonly Value[][] _rows;

    private ServiceProcedure(string name, string summary, params (string Column, Value Value)[] row)
    {
        Name = name;
        Summary = summary;
        Yields = [.. row.Select(cell => new Parameter(cell.Column, cell.Value.IsNull ? ValueTypes.String : cell.Value.Kind.ToTypes()))];
        _rows = [[.. row.Select(cell => cell.Value)]];
    }

    private ServiceProcedure(string name, string summary, string? parameter, (string Column, ValueTypes Types)[] columns)
    {
        Name = name;
        Summary = summary;
        Parameters = parameter is null ? [] : [new Parameter(parameter, ValueTypes.String, Value.FromString(""))];
        Yields = [.. columns.Select(column => new Parameter(column.Column, column.Types))];
        _rows = [];
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        new ServiceProcedure(
            "dbms.components", "What answers: its name, its version and its edition.", ("name", Value.FromString("ScoGraph")),
            ("versions", Value.FromList(Value.FromString(ProductVersion.Text))), ("edition", Value.FromString("community"))),
        new ServiceProcedure("db.ping", "Whether somebody answers: always true.", ("success", Value.True)),
        new ServiceProcedure("db.info", "The name of the graph.", ("id", Value.FromString("graph")), ("name", Value.FromString("graph"))),
        new ServiceProcedure(
            "dbms.databases", "The graph that is asked, as SHOW DATABASES lists it.", ("name", Value.FromString("graph")),
            ("type", Value.FromString("standard")), ("aliases", Value.FromList()), ("access", Value.FromString("read-write")),
            ("address", Value.Null), ("role", Value.FromString("primary")), ("writer", Value.True),
            ("requestedStatus", Value.FromString("online")), ("currentStatus", Value.FromString("online")),
            ("statusMessage", Value.FromString("")), ("default", Value.True), ("home", Value.True), ("constituents", Value.FromList())),
        new ServiceProcedure(
            "dbms.currentUser", "Who asks, as SHOW CURRENT USER lists it: nobody by name, as the program decides who asks what.",
            ("user", Value.FromString("")), ("roles", Value.FromList()), ("passwordChangeRequired", Value.False), ("suspended", Value.False),
            ("home", Value.FromString("graph"))),
        new ServiceProcedure(
            "dbms.showCurrentUser", "Who asks: nobody by name, as the program decides who asks what.", ("username", Value.FromString("")),
            ("roles", Value.FromList()), ("flags", Value.FromList())),
        new ServiceProcedure("dbms.clientConfig", "Settings for clients: there are none.", null, Settings),
        new ServiceProcedure("dbms.listConfig", "Settings: there are none, as options are those of the program.", "searchString", Settings),
        new ServiceProcedure(
            "dbms.queryJmx", "Measurements of a Java process: there are none.", "query",
            [("name", ValueTypes.String), ("description", ValueTypes.String), ("attributes", ValueTypes.Map)]),
    ];

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) => _rows;
}
