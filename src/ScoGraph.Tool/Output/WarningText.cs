namespace ScoGraph.Tool.Output;

/// <summary>Writes a query's warnings, a line each.</summary>
internal static class WarningText
{
    public static void Write(IEnumerable<QueryWarning> warnings, TextWriter errors)
    {
        foreach (QueryWarning warning in warnings)
            errors.WriteLine($"warning: {warning.Message} (line {warning.Line}, column {warning.Column})");
    }
}
