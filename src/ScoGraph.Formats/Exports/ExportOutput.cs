using System.Text;

namespace ScoGraph.Formats.Exports;

/// <summary>Where an export goes, line by line; each line asks whether to go on.</summary>
internal sealed class ExportOutput(TextWriter writer, GraphExportOptions options, CancellationToken cancellationToken)
{
    private readonly StringBuilder _line = new();

    public TextWriter Writer => writer;

    public GraphExportOptions Options => options;

    public void Check() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>A line, ended with LF on every system.</summary>
    public void Line(string text)
    {
        Check();
        _line.Clear().Append(text).Append('\n');
        writer.Write(_line);
    }
}
