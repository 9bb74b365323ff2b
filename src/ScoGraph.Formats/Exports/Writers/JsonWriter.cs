using System.Text;
using ScoGraph.Formats.Json.Writing;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>The project's own JSON, of whole graphs.</summary>
internal sealed class JsonWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        if (graph.Whole is not { } whole)
            throw new ArgumentException("JSON holds a whole graph; JSON Lines and the other formats also take the elements of a result.");

        // A piece ends between elements, so never within a character.
        foreach (ReadOnlyMemory<byte> piece in new GraphJsonWriter(whole, GraphJsonLayout.Lines).Write())
        {
            output.Check();
            output.Writer.Write(Encoding.UTF8.GetString(piece.Span));
        }
    }
}
