using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Tests;

/// <summary>Runs cells and keeps what they show.</summary>
/// <param name="time">The session's clock; null for the system's.</param>
/// <param name="extensions">Functions and procedures beyond those of the language.</param>
internal sealed class RecordedOutput(TimeProvider? time = null, params GraphExtension[] extensions) : ICellOutput, IDisposable
{
    private readonly Session _session = new(
        time ?? TimeProvider.System, Path.GetTempPath(), options: null, Session.BuiltIn, extensions);

    public Session Session => _session;

    public List<MimeBundle> Shown { get; } = [];

    public List<MimeBundle> Results { get; } = [];

    public List<string> Said { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Progress { get; } = [];

    /// <summary>Runs a cell in the same session as those before; the outputs are this cell's.</summary>
    public RecordedOutput Run(string cell, CancellationToken cancellationToken = default)
    {
        Shown.Clear();
        Results.Clear();
        Said.Clear();
        Warnings.Clear();
        Progress.Clear();
        new CellRunner(_session).Run(cell, this, cancellationToken);
        return this;
    }

    public void Show(MimeBundle bundle) => Shown.Add(bundle);

    public void ShowResult(MimeBundle bundle) => Results.Add(bundle);

    public void Write(string text) => Said.Add(text);

    public void Warn(string text) => Warnings.Add(text);

    public void ShowProgress(string text) => Progress.Add(text);

    public void Dispose() => _session.Dispose();
}
