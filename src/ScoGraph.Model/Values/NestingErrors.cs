using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Model.Values;

/// <summary>The texts of what lists and maps cannot be.</summary>
internal static class NestingErrors
{
    public static ValueException TooDeep() => new(
        ErrorCategory.LimitExceeded, "NestingTooDeep",
        FormattableString.Invariant($"Lists and maps can be nested {Nesting.MostLevels} levels deep."),
        "Keep the inner ones apart, for example as nodes.");

    public static ValueException TooLarge() => new(
        ErrorCategory.LimitExceeded, "ValueTooLarge",
        FormattableString.Invariant($"A list or map can have {Nesting.MostItems:#,0} items, those of inner ones included."),
        "Work on the items one by one, with UNWIND.");
}
