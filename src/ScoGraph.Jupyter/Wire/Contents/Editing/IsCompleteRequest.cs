namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>is_complete_request: may this be run, or does the user go on typing?</summary>
internal sealed record IsCompleteRequest(string Code = "");
