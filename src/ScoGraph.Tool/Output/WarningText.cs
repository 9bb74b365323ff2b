using ScoGraph.Sessions.Cells;

namespace ScoGraph.Tool.Output;

/// <summary>Writes a query's warnings, a line each.</summary>
internal static class WarningText
{
    /// <param name="statement">The statement, where it stands in a script: places are those of the script then.</param>
    public static void Write(IEnumerable<QueryWarning> warnings, TextWriter errors, ScriptStatement? statement = null)
    {
        foreach (QueryWarning warning in warnings)
        {
            if (warning.Line == 0)
            {
                errors.WriteLine($"warning: {warning.Message}");
                continue;
            }

            (int line, int column) = statement?.Place(warning.Line, warning.Column) ?? (warning.Line, warning.Column);
            errors.WriteLine($"warning: {warning.Message} (line {line}, column {column})");
        }
    }
}
