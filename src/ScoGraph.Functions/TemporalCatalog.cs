using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Temporal;

namespace ScoGraph.Functions;

/// <summary>The functions of dates, times and durations.</summary>
internal static class TemporalCatalog
{
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        .. InstantNames.Kinds.Select(kind => new InstantFunction(kind)),
        .. InstantNames.Kinds.Select(kind => new ClockFunction(kind, "transaction", context => context.TransactionTime)),
        .. InstantNames.Kinds.Select(kind => new ClockFunction(kind, "statement", context => context.StatementTime)),
        .. InstantNames.Kinds.Select(kind => new ClockFunction(kind, "realtime", context => context.CurrentTime)),
        .. InstantNames.Kinds.Select(kind => new TruncateFunction(kind)),
        new FromEpochFunction(),
        new FromEpochMillisFunction(),
        new DurationFunction(),
        new DurationBetweenFunction("duration.between", difference => difference.InAllUnits()),
        new DurationBetweenFunction("duration.inMonths", difference => difference.InMonths()),
        new DurationBetweenFunction("duration.inDays", difference => difference.InDays()),
        new DurationBetweenFunction("duration.inSeconds", difference => difference.InSeconds()),
        new TimestampFunction(),
    ];
}
