using System.Text;
using ScoGraph.Formats.Csv;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Files;

/// <summary>The rows of a file of the import folder, as LOAD CSV takes them.</summary>
internal sealed class ImportRows(TextReader text, string location, char terminator) : IQueryRows
{
    private readonly CsvReader _rows = new(text, terminator);

    public int Line => _rows.Line;

    public Value[]? Read()
    {
        try
        {
            return _rows.ReadRow()?.Select(field => field.Text is { } content ? Value.FromString(content) : Value.Null).ToArray();
        }
        catch (Exception exception)
            when (exception is CsvException or IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw ImportErrors.Unreadable(location, exception);
        }
    }

    public void Dispose() => text.Dispose();
}
