using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Asking;

/// <summary>What to do where an option of the command line stands in the way.</summary>
internal static class ToolHints
{
    private const string Writing = "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or ask without";

    public static readonly OptionHints Command = new()
    {
        Time = "Narrow the patterns, or allow more time with --timeout SECONDS.",
        Rows = "Add LIMIT, or allow more rows with --max-rows ROWS.",
        Memory = "Sort, group or collect fewer rows, or allow more memory with --max-memory BYTES.",
        ReadOnly = $"{Writing} --read-only.",
        Folder = "Allow a folder with --import-folder FOLDER.",
        Day = "Ask without --valid-on.",
        Past = $"{Writing} --as-of and --believe.",
    };

    public static readonly OptionHints Batch = new()
    {
        Time = "Narrow the patterns, or allow more time: \"timeoutMs\" of the request, within --timeout SECONDS of the session.",
        Rows = "Add LIMIT, or allow more rows: \"maxRows\" of the request, within --max-rows ROWS of the session.",
        Memory = "Sort, group or collect fewer rows, or allow more memory: \"maxMemoryBytes\" of the request, within --max-memory BYTES.",
        ReadOnly = $"{Writing} \"readOnly\" and --read-only.",
        Folder = "Allow a folder with --import-folder FOLDER.",
        Day = "Ask without \"validOn\" and --valid-on.",
        Past = $"{Writing} \"asOf\", \"believe\", --as-of and --believe.",
    };
}
