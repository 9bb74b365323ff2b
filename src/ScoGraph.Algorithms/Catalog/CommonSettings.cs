using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>The keys that the configurations of the algorithms share.</summary>
internal static class CommonSettings
{
    private const string Labels = "labels";
    private const string Types = "types";
    private const string DirectionKey = "direction";
    private const string Weight = "weight";
    private const string DefaultWeight = "defaultWeight";

    private static readonly string[] Directions = ["out", "in", "both"];

    /// <summary>Which nodes and relationships.</summary>
    public static readonly IReadOnlyList<Parameter> Selection =
    [
        new(Labels, ValueTypes.List | ValueTypes.String, Value.Null, "nodes with any of these labels; all nodes if not given"),
        new(
            Types, ValueTypes.List | ValueTypes.String, Value.Null,
            "relationships of any of these types between such nodes; all if not given"),
    ];

    /// <summary>Which property weighs.</summary>
    public static readonly IReadOnlyList<Parameter> Weights =
    [
        new(
            Weight, ValueTypes.String, Value.Null,
            "the relationship property that is the weight; every relationship weighs the same if not given"),
        new(DefaultWeight, ValueTypes.Number, Value.FromFloat(1), "the weight of a relationship without the property"),
    ];

    /// <summary>Which way, where outgoing is usual.</summary>
    public static readonly Parameter Outgoing = Way("out");

    /// <summary>Which way, where both are usual.</summary>
    public static readonly Parameter Undirected = Way("both");

    public static GraphFilter ReadFilter(AlgorithmCall call, AlgorithmProcedure procedure, Direction direction)
    {
        bool weighted = Knows(procedure, Weight);
        return new GraphFilter
        {
            Labels = ReadNames(call, procedure, Labels),
            Types = ReadNames(call, procedure, Types),
            Direction = Knows(procedure, DirectionKey) ? ReadDirection(call, procedure) : direction,
            Weight = weighted ? call.Text(Weight) : null,
            DefaultWeight = weighted ? call.Number(DefaultWeight, double.MinValue, double.MaxValue) : 1,
        };
    }

    private static Parameter Way(string usual) =>
        new(
            DirectionKey, ValueTypes.String, Value.FromString(usual),
            "'out' walks relationships from start to end, 'in' from end to start, 'both' either way");

    private static bool Knows(AlgorithmProcedure procedure, string key) => procedure.Settings.Any(setting => setting.Name == key);

    private static Direction ReadDirection(AlgorithmCall call, AlgorithmProcedure procedure)
    {
        string text = call.Text(DirectionKey)!;
        return Array.IndexOf(Directions, text) switch
        {
            0 => Direction.Outgoing,
            1 => Direction.Incoming,
            2 => Direction.Both,
            _ => throw AlgorithmErrors.ArgumentRange(procedure.Name, DirectionKey, "'out', 'in' or 'both'", $"'{text}'"),
        };
    }

    private static IReadOnlyList<string>? ReadNames(AlgorithmCall call, AlgorithmProcedure procedure, string key)
    {
        Value value = call.Setting(key);
        if (value.IsNull)
            return null;
        if (value.IsString)
            return [value.AsString()];
        List<string> names = [];
        foreach (Value item in value.AsList().Items)
        {
            names.Add(item.IsString ? item.AsString()
                : throw AlgorithmErrors.ArgumentType(procedure.Name, key, TypePhrase.Of(ValueTypes.List | ValueTypes.String), item.Kind));
        }

        return names;
    }
}
