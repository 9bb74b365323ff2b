using System.Collections.Immutable;

namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>Keys with values, as a naive model and as nodes of a graph; both tell what a step sees as a text.</summary>
/// <param name="Values">The values.</param>
internal sealed record KeyState(ImmutableSortedDictionary<int, long> Values)
{
    private const string Nothing = "";

    public static readonly KeyState Empty = new(ImmutableSortedDictionary<int, long>.Empty);

    /// <summary>What a step sees here, and the state after it.</summary>
    public (string Seen, KeyState After) Run(KeyStep step) => step.Kind switch
    {
        KeyStepKind.Read => (Values.TryGetValue(step.Key, out long value) ? Text(value) : Nothing, this),
        KeyStepKind.ReadAll => (string.Join(' ', Values.Select(pair => $"{pair.Key}:{Text(pair.Value)}")), this),
        KeyStepKind.Set => (Nothing, Values.ContainsKey(step.Key) ? new KeyState(Values.SetItem(step.Key, step.Value)) : this),
        KeyStepKind.Create => (Nothing, Values.ContainsKey(step.Key) ? this : new KeyState(Values.Add(step.Key, step.Value))),
        _ => (Nothing, new KeyState(Values.Remove(step.Key))),
    };

    /// <summary>Does a step in a graph.</summary>
    /// <returns>What it sees.</returns>
    public static string Run(QuerySource source, KeyStep step)
    {
        QueryResult result = source.Query(
            step.Kind switch
            {
                KeyStepKind.Read => "MATCH (k:Key {key: $key}) RETURN toString(k.value)",
                KeyStepKind.ReadAll => "MATCH (k:Key) WITH k ORDER BY k.key RETURN toString(k.key) + ':' + toString(k.value)",
                KeyStepKind.Set => "MATCH (k:Key {key: $key}) SET k.value = $value",
                KeyStepKind.Create => "MERGE (k:Key {key: $key}) ON CREATE SET k.value = $value",
                _ => "MATCH (k:Key {key: $key}) DELETE k",
            },
            ("key", step.Key), ("value", step.Value));
        return string.Join(' ', result.Select(row => row.Get<string>(0)));
    }

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
