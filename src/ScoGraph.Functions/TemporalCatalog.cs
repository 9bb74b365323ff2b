using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Temporal;

namespace ScoGraph.Functions;

/// <summary>The functions of dates, times and durations.</summary>
internal static class TemporalCatalog
{
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        .. InstantNames.Kinds.Select(kind => new InstantFunction(kind)),
        .. InstantNames.Kinds.Select(kind => new ClockFunction(kind, "transaction", false, context => context.TransactionTime)),
        .. InstantNames.Kinds.Select(kind => new ClockFunction(kind, "statement", false, context => context.StatementTime)),
        .. InstantNames.Kinds.Select(kind => new ClockFunction(kind, "realtime", true, context => context.CurrentTime)),
        .. InstantNames.Kinds.Select(kind => new TruncateFunction(kind)),
        new FromEpochFunction(),
        new FromEpochMillisFunction(),
        new DurationFunction(),
        new DurationBetweenFunction("duration.between", "months, days and seconds", difference => difference.InAllUnits()),
        new DurationBetweenFunction("duration.inMonths", "whole months", difference => difference.InMonths()),
        new DurationBetweenFunction("duration.inDays", "whole days", difference => difference.InDays()),
        new DurationBetweenFunction("duration.inSeconds", "seconds", difference => difference.InSeconds()),
        new FormatFunction(),
        new TimestampFunction(),
    ];
}
