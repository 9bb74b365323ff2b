using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Errors;

/// <summary>
/// What an exception that a run meets means to its user. One net stands around a run; whatever runs only says where it is
/// (<see cref="Rows.Frame.Place"/>).
/// </summary>
internal static class ErrorNet
{
    /// <summary>Whether an exception says that something cannot be computed for a row, rather than that the run is to end.</summary>
    public static bool IsFailure(Exception exception) => exception switch
    {
        ValueException failure => failure.Category != ErrorCategory.LimitExceeded,
        InvalidOperationException { InnerException: ValueException failure } => failure.Category != ErrorCategory.LimitExceeded,
        OverflowException => true,
        _ => false,
    };

    /// <summary>
    /// The error to tell, or null for what is no fault of the query: cancellation, errors told already, and our own bugs.
    /// </summary>
    public static QueryException? Explain(Exception exception, SourceSpan place, string text) => exception switch
    {
        ValueException failure => failure.At(place, text),
        // What makes or holds values is at the place that it has noted; time ends anywhere, rows at the end.
        QueryException { Detail: "MemoryLimit", Offset: < 0 } limit when place.Length > 0 => limit.At(place),
        // Sorting wraps what a comparison throws.
        InvalidOperationException { InnerException: ValueException failure } => failure.At(place, text),
        InvalidOperationException { InnerException: InsufficientExecutionStackException inner } =>
            RuntimeErrors.TooDeep(place, text, inner),
        InsufficientExecutionStackException => RuntimeErrors.TooDeep(place, text, exception),
        OutOfMemoryException => RuntimeErrors.OutOfMemory(place, text, exception),
        OverflowException => RuntimeErrors.Overflow(place, text, exception),
        _ => null,
    };
}
