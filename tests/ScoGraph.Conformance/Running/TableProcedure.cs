using System.Text.RegularExpressions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Conformance.Running;

/// <summary>A procedure as a scenario defines it: a signature and a table from arguments to results.</summary>
internal sealed partial class TableProcedure : Procedure
{
    private readonly List<(Value[] Inputs, Value[] Outputs)> _rows;

    private TableProcedure(string name, List<Parameter> parameters, List<Parameter> yields, List<(Value[], Value[])> rows)
    {
        Name = name;
        Parameters = parameters;
        Yields = yields;
        _rows = rows;
    }

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters { get; }

    /// <param name="signature">As in <c>test.my.proc(in :: INTEGER?) :: (out :: STRING?)</c>.</param>
    /// <param name="table">A header of the names and the rows.</param>
    public static TableProcedure Create(string signature, IReadOnlyList<IReadOnlyList<string>> table)
    {
        Match match = Signature().Match(signature);
        if (!match.Success)
            throw new FormatException($"No procedure signature: {signature}");
        List<Parameter> inputs = Fields(match.Groups["in"].Value), outputs = Fields(match.Groups["out"].Value);
        List<(Value[], Value[])> rows = [];
        foreach (IReadOnlyList<string> cells in table.Skip(1))
        {
            Value[] values = [.. cells.Select(Literals.Evaluate)];
            rows.Add((values[..inputs.Count], values[inputs.Count..]));
        }

        return new TableProcedure(match.Groups["name"].Value, inputs, outputs, rows);
    }

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) =>
        _rows.Where(row => row.Inputs.Zip(arguments).All(p => Equivalence.AreEquivalent(p.First, p.Second))).Select(row => row.Outputs);

    private static List<Parameter> Fields(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split("::", StringSplitOptions.TrimEntries)).Select(f => new Parameter(f[0], Types(f[1])))];

    private static ValueTypes Types(string name) => name.TrimEnd('?') switch
    {
        "INTEGER" => ValueTypes.Integer,
        "FLOAT" => ValueTypes.Float,
        "NUMBER" => ValueTypes.Number,
        "STRING" => ValueTypes.String,
        "BOOLEAN" => ValueTypes.Boolean,
        _ => ValueTypes.Any,
    };

    [GeneratedRegex(@"^(?<name>[\w.]+)\((?<in>[^)]*)\)\s*::\s*\((?<out>[^)]*)\)\s*:?$")]
    private static partial Regex Signature();
}
