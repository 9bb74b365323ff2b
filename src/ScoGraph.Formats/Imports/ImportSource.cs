namespace ScoGraph.Formats.Imports;

/// <summary>What an import reads.</summary>
/// <param name="Path">The file or folder, as messages name it.</param>
internal sealed record ImportSource(string Path, GraphImportOptions Options, CancellationToken Cancellation)
{
    public BadRows Bad { get; } = new(Options.OnRejected);
}
