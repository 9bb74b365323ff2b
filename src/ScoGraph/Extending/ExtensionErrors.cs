using System.Globalization;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Extending;

/// <summary>The texts of what goes wrong in functions and procedures of extensions.</summary>
internal static class ExtensionErrors
{
    /// <summary>Whether an exception is one of the extension's work, rather than the end of the query or of the process.</summary>
    public static bool Explains(Exception e) =>
        e is not (ValueException or OperationCanceledException or OutOfMemoryException or ObjectDisposedException)
        && e is not QueryException { Category: ErrorCategory.LimitExceeded };

    public static ValueException Failed(string name, Exception e) => e is QueryException query
        ? new ValueException(query.Category, query.Detail, $"{name}: {query.Reason}", query.Hint)
        : new ValueException(ErrorCategory.ProcedureError, "ProcedureFailed", $"{name}: {e.Message}");

    /// <summary>What a procedure sees of a refusal; it may go on.</summary>
    public static QueryException Refused(ValueException failure) => failure.At(SourceSpan.None, "");

    public static ValueException CommitsWithoutWriting(string name) =>
        new(ErrorCategory.ProcedureError, "ProcedureFailed", $"{name} commits, and is not declared as a procedure that writes.");

    public static ValueException CommitWithin(string name) => new(
        ErrorCategory.ArgumentError, "TransactionWithin", $"{name} commits, so it cannot run inside of a transaction.",
        "Ask the graph itself, outside of a transaction.");

    public static ValueException CommitAfterChanges(string name) => new(
        ErrorCategory.ArgumentError, "TransactionWithin", $"{name} commits, and the query has changed the graph before it.",
        "Make the changes in a query of their own.");

    public static ValueException RowLength(string name, int given, int wanted) => new(
        ErrorCategory.ProcedureError, "ProcedureFailed",
        string.Create(CultureInfo.InvariantCulture, $"{name}: a row has {given} values; it has {wanted} columns."));

    public static ArgumentException TwiceNamed(string name) =>
        new($"Two functions or procedures are called '{name}'; give one another name.");
}
