using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms;

/// <summary>Every error text of this stage.</summary>
internal static class AlgorithmErrors
{
    private const int MostNodesShown = 12;

    public static ValueException WeightNotNumber(IGraphSnapshot snapshot, int relationship, string property, ValueKind kind) =>
        new(ErrorCategory.TypeError, "InvalidArgumentType",
            $"The weight '{property}' of {Describe(snapshot, relationship)} is not a number but a value of type {kind}.");

    public static ValueException WeightNotFinite(IGraphSnapshot snapshot, int relationship, string property) =>
        InvalidValue($"The weight '{property}' of {Describe(snapshot, relationship)} is not a finite number.");

    public static ValueException WeightNegative(IGraphSnapshot snapshot, int relationship, double weight) =>
        InvalidValue(
            $"The weight of {Describe(snapshot, relationship)} is {Text(weight)}; this algorithm needs weights that are not negative.");

    public static ValueException WeightNotPositive(IGraphSnapshot snapshot, int relationship, double weight) =>
        InvalidValue(
            $"The weight of {Describe(snapshot, relationship)} is {Text(weight)}; this algorithm needs weights greater than zero.");

    public static ValueException CoordinateMissing(int node, string property) =>
        InvalidValue($"Node #{node} has no number in '{property}', which the estimate of the remaining distance reads.");

    public static ValueException EstimateTooLarge(IGraphSnapshot snapshot, int relationship, double weight, double estimate) =>
        InvalidValue(
            $"The weight of {Describe(snapshot, relationship)} is {Text(weight)}, less than the straight line between its ends, "
                + $"{Text(estimate)}; the path found might not be the shortest.",
            "Set 'scale' to the weight of one unit of distance (one metre for latitude and longitude), or use algo.dijkstra.");

    public static ValueException Cyclic(IReadOnlyList<int> nodes) =>
        InvalidValue($"There is no topological order: the graph has a cycle, {Cycle(nodes)}.");

    public static ValueException SourceIsSink(int node) =>
        InvalidValue($"Source and sink of a flow are two nodes, but both are node #{node}.");

    public static ValueException ArgumentMissing(string procedure, string parameter) =>
        InvalidValue($"{procedure} needs a value for '{parameter}', but got null.");

    public static ValueException ArgumentType(string procedure, string parameter, string expected, ValueKind actual) =>
        new(ErrorCategory.TypeError, "InvalidArgumentType",
            $"{procedure} expects {expected} for '{parameter}', but got a value of type {actual}.");

    public static ValueException ArgumentRange(string procedure, string parameter, string expected, string actual) =>
        InvalidValue($"{procedure} expects {expected} for '{parameter}', but got {actual}.");

    public static ValueException UnknownKey(string procedure, string key, IReadOnlyList<string> known) =>
        InvalidValue(
            $"{procedure} does not know the configuration key '{key}'; it knows {string.Join(", ", known)}.",
            NearestName.Find(key, known) is { } nearest ? $"Did you mean '{nearest}'?" : null);

    public static ValueException CoordinatesUnclear(string procedure) =>
        InvalidValue($"{procedure} needs either 'latitude' and 'longitude' or 'x' and 'y' in its configuration.");

    private static ValueException InvalidValue(string message, string? hint = null) =>
        new(ErrorCategory.ArgumentError, "InvalidArgumentValue", message, hint);

    private static string Describe(IGraphSnapshot snapshot, int relationship)
    {
        RelationshipTable table = snapshot.Relationships;
        string type = snapshot.RelationshipTypes[table.Type(relationship)];
        return $"relationship #{relationship} (:{type} from node #{table.Start(relationship)} to node #{table.End(relationship)})";
    }

    private static string Cycle(IReadOnlyList<int> nodes)
    {
        IEnumerable<string> shown = nodes.Take(MostNodesShown).Select(node => $"#{node}");
        if (nodes.Count > MostNodesShown)
            shown = shown.Append($"… ({nodes.Count - MostNodesShown - 1} more)").Append($"#{nodes[^1]}");
        return string.Join(" → ", shown);
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
