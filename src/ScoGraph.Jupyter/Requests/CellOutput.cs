using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Publishes a cell's outputs, unless the request is silent.</summary>
internal sealed class CellOutput(RequestContext context, int count, bool isSilent) : ICellOutput
{
    /// <summary>The result as text, for the history.</summary>
    public string ResultText { get; private set; } = "";

    public void ShowInput(string code)
    {
        if (!isSilent)
            context.Publish("execute_input", new ExecuteInputContent(code, count), WireJson.Default.ExecuteInputContent);
    }

    public void Show(MimeBundle bundle)
    {
        if (!isSilent)
            context.Publish("display_data", new DisplayContent(bundle.Data), WireJson.Default.DisplayContent);
    }

    public void ShowResult(MimeBundle bundle)
    {
        ResultText = bundle.PlainText;
        if (!isSilent)
            context.Publish("execute_result", new ExecuteResultContent(count, bundle.Data), WireJson.Default.ExecuteResultContent);
    }

    public void Write(string text) => Stream("stdout", text);

    public void Warn(string text) => Stream("stderr", text);

    private void Stream(string name, string text)
    {
        if (!isSilent)
            context.Publish("stream", new TextStreamContent(name, text), WireJson.Default.TextStreamContent);
    }
}
