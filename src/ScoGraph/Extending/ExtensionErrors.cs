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

    public static ValueException RowLength(string name, int given, int wanted) => new(
        ErrorCategory.ProcedureError, "ProcedureFailed",
        string.Create(CultureInfo.InvariantCulture, $"{name}: a row has {given} values; it has {wanted} columns."));

    public static ArgumentException TwiceNamed(string name) =>
        new($"Two functions or procedures are called '{name}'; give one another name.");
}
