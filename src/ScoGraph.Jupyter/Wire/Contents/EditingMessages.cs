namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>complete_request and inspect_request: a text and a place in it.</summary>
/// <param name="CursorPos">Counted in code points.</param>
internal sealed record CursorRequest(string Code = "", int CursorPos = 0);

/// <summary>
/// complete_reply: texts that may stand in place of those from <paramref name="CursorStart"/> to <paramref name="CursorEnd"/>.
/// </summary>
internal sealed record CompleteReply(IReadOnlyList<string> Matches, int CursorStart, int CursorEnd, CompletionMetadata Metadata)
{
    public string Status => "ok";
}

/// <summary>What kind of thing each match is, as notebooks show it.</summary>
internal sealed record CompletionMetadata(
    [property: System.Text.Json.Serialization.JsonPropertyName("_jupyter_types_experimental")] IReadOnlyList<CompletionType> Types);

/// <summary>A match with the word for its kind.</summary>
internal sealed record CompletionType(string Text, string Type, int Start, int End);

/// <summary>inspect_reply: documentation, by MIME type.</summary>
internal sealed record InspectReply(bool Found, IReadOnlyDictionary<string, string> Data)
{
    public string Status => "ok";

    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>is_complete_request: may this be run, or does the user go on typing?</summary>
internal sealed record IsCompleteRequest(string Code = "");

/// <summary>is_complete_reply.</summary>
/// <param name="Status">complete, incomplete or invalid.</param>
/// <param name="Indent">What the next line begins with, where incomplete.</param>
internal sealed record IsCompleteReply(string Status, string Indent = "");
