using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Tests.Kit;

/// <summary>A procedure known by its signature, written as in the kit: <c>test.proc(in :: INTEGER?) :: (out :: STRING?):</c>.</summary>
internal sealed class KitProcedure : Procedure
{
    private KitProcedure(string signature)
    {
        int open = signature.IndexOf('(', StringComparison.Ordinal), close = signature.IndexOf(')', StringComparison.Ordinal);
        Name = signature[..open].Trim();
        Parameters = Read(signature[(open + 1)..close]);
        int results = signature.IndexOf('(', close);
        Yields = results < 0 ? [] : Read(signature[(results + 1)..signature.IndexOf(')', results)]);
    }

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters { get; }

    public static ProcedureRegistry Registry(IEnumerable<string> signatures) => new(signatures.Select(s => new KitProcedure(s)));

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) => [];

    private static Parameter[] Read(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split("::")).Select(
            p => new Parameter(p[0].Trim(), TypesOf(p[1])))];

    private static ValueTypes TypesOf(string type) => type.Trim().TrimEnd('?') switch
    {
        "INTEGER" => ValueTypes.Integer,
        "FLOAT" => ValueTypes.Float,
        "NUMBER" => ValueTypes.Number,
        "STRING" => ValueTypes.String,
        "BOOLEAN" => ValueTypes.Boolean,
        _ => ValueTypes.Any,
    };
}
