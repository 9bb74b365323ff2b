namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>status: starting, busy or idle.</summary>
internal sealed record StatusContent(string ExecutionState);

/// <summary>execute_input: the text that is being run, for all clients.</summary>
internal sealed record ExecuteInputContent(string Code, int ExecutionCount);

/// <summary>stream: text on standard output or standard error.</summary>
internal sealed record TextStreamContent(string Name, string Text);

/// <summary>display_data: something to show, by MIME type.</summary>
internal sealed record DisplayContent(IReadOnlyDictionary<string, string> Data)
{
    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, string> Transient => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>execute_result: what a cell came to, by MIME type.</summary>
internal sealed record ExecuteResultContent(int ExecutionCount, IReadOnlyDictionary<string, string> Data)
{
    public IReadOnlyDictionary<string, string> Metadata => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>error: what went wrong, as lines to show.</summary>
internal sealed record ErrorContent(string Ename, string Evalue, IReadOnlyList<string> Traceback);
