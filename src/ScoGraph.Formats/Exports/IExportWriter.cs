namespace ScoGraph.Formats.Exports;

/// <summary>Writes elements in one format.</summary>
internal interface IExportWriter
{
    void Write(GraphExtract graph, ExportOutput output);
}
