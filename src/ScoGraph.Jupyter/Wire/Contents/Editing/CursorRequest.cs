namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>complete_request and inspect_request: a text and a place in it.</summary>
/// <param name="CursorPos">Counted in code points.</param>
internal sealed record CursorRequest(string Code = "", int CursorPos = 0);
