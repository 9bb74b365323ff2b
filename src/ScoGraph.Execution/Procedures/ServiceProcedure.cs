using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>What clients ask first: <c>dbms.components</c>, <c>db.ping</c> and <c>db.info</c>. Each answers with one row.</summary>
internal sealed class ServiceProcedure : Procedure
{
    private readonly Value[] _row;

    private ServiceProcedure(string name, string summary, params (string Column, Value Value)[] row)
    {
        Name = name;
        Summary = summary;
        Yields = [.. row.Select(cell => new Parameter(cell.Column, cell.Value.Kind.ToTypes()))];
        _row = [.. row.Select(cell => cell.Value)];
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        new ServiceProcedure(
            "dbms.components", "What answers: its name, its version and its edition.", ("name", Value.FromString("ScoGraph")),
            ("versions", Value.FromList(Value.FromString(ProductVersion.Text))), ("edition", Value.FromString("community"))),
        new ServiceProcedure("db.ping", "Whether somebody answers: always true.", ("success", Value.True)),
        new ServiceProcedure("db.info", "The name of the graph.", ("id", Value.FromString("graph")), ("name", Value.FromString("graph"))),
    ];

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) => [_row];
}
