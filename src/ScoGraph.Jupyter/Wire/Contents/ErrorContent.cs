namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>error: what went wrong, as lines to show.</summary>
internal sealed record ErrorContent(string Ename, string Evalue, IReadOnlyList<string> Traceback);
