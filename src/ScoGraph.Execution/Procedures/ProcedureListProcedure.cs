using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary><c>dbms.procedures</c>, which SHOW PROCEDURES calls: what CALL calls, by name.</summary>
/// <param name="procedures">All that the graph offers.</param>
internal sealed class ProcedureListProcedure(Func<IEnumerable<Procedure>> procedures) : Procedure
{
    public override string Name => "dbms.procedures";

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
    [
        new("name", ValueTypes.String), new("description", ValueTypes.String), new("mode", ValueTypes.String),
        new("worksOnSystem", ValueTypes.Boolean), new("signature", ValueTypes.String),
    ];

    public override string Summary { get; init; } = "Lists the procedures that the graph offers.";

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) =>
        procedures().OrderBy(procedure => procedure.Name, StringComparer.OrdinalIgnoreCase).Select(procedure => new[]
        {
            Value.FromString(procedure.Name), Value.FromString(procedure.Summary), Value.FromString("READ"), Value.False,
            Value.FromString(SignatureText.Of(procedure)),
        });
}
