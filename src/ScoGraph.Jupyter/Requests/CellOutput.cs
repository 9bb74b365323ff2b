using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Jupyter.Requests;

/// <summary>
/// Publishes a cell's outputs, unless the request is silent. How far the cell is is shown meanwhile and taken away before the next output:
/// a client can only clear all of a cell, so what stood above is published again, and in the end there is what a fast cell would have left.
/// </summary>
internal sealed class CellOutput(RequestContext context, int count, bool isSilent) : ICellOutput
{
    private readonly Lock _lock = new();
    private readonly List<Action> _published = [];
    private string? _progress;
    private bool _ended;

    /// <summary>The result as text, for the history.</summary>
    public string ResultText { get; private set; } = "";

    public void ShowInput(string code)
    {
        if (!isSilent)
            context.Publish("execute_input", new ExecuteInputContent(code, count), WireJson.Default.ExecuteInputContent);
    }

    public void Show(MimeBundle bundle) =>
        Publish(() => context.Publish("display_data", new DisplayContent(bundle.Data), WireJson.Default.DisplayContent));

    public void ShowResult(MimeBundle bundle)
    {
        ResultText = bundle.PlainText;
        Publish(() => context.Publish(
            "execute_result", new ExecuteResultContent(count, bundle.Data), WireJson.Default.ExecuteResultContent));
    }

    public void ShowError(CellFailure failure) => Publish(() => context.Publish(
        "error", new ErrorContent(failure.Name, failure.Text, failure.Lines), WireJson.Default.ErrorContent));

    public void Write(string text) => Stream("stdout", text);

    public void Warn(string text) => Stream("stderr", text);

    public void ShowProgress(string text)
    {
        lock (_lock)
        {
            if (isSilent || _ended)
                return;
            string type = _progress is null ? "display_data" : "update_display_data";
            _progress ??= Guid.NewGuid().ToString("N");
            DisplayContent content = new(new Dictionary<string, string> { [MimeBundle.Text] = text })
            {
                Transient = new Dictionary<string, string> { ["display_id"] = _progress },
            };
            context.Publish(type, content, WireJson.Default.DisplayContent);
        }
    }

    /// <summary>The cell is over: nothing is shown from here on.</summary>
    public void End()
    {
        lock (_lock)
        {
            _ended = true;
            TakeProgressAway(another: _published.Count > 0);
        }
    }

    private void Stream(string name, string text) =>
        Publish(() => context.Publish("stream", new TextStreamContent(name, text), WireJson.Default.TextStreamContent));

    private void Publish(Action publish)
    {
        if (isSilent)
            return;
        lock (_lock)
        {
            TakeProgressAway(another: true);
            _published.Add(publish);
            publish();
        }
    }

    /// <param name="another">Whether something is shown in its place at once.</param>
    private void TakeProgressAway(bool another)
    {
        if (_progress is null)
            return;
        _progress = null;
        context.Publish("clear_output", new ClearOutputContent(another), WireJson.Default.ClearOutputContent);
        foreach (Action publish in _published)
            publish();
    }
}
