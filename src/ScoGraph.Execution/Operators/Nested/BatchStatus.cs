using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>How the transaction of a batch ended, as REPORT STATUS tells it: with the keys of Neo4j.</summary>
internal static class BatchStatus
{
    /// <summary>It was not begun, as one before it failed.</summary>
    public static Value NotStarted { get; } = Of(false, false, Value.Null, Value.Null);

    public static Value Committed(int batch) => Of(true, true, Id(batch), Value.Null);

    public static Value Failed(int batch, string message) => Of(true, false, Id(batch), Value.FromString(message));

    private static Value Id(int batch) => Value.FromString(string.Create(CultureInfo.InvariantCulture, $"transaction-{batch}"));

    private static Value Of(bool started, bool committed, Value id, Value message) => Value.From(MapValue.From(
    [
        KeyValuePair.Create("started", Value.FromBoolean(started)), KeyValuePair.Create("committed", Value.FromBoolean(committed)),
        KeyValuePair.Create("transactionId", id), KeyValuePair.Create("errorMessage", message),
    ]));
}
