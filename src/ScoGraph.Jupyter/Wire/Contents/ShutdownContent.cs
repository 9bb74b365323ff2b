namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>shutdown_request and, with the status, its reply.</summary>
/// <param name="Restart">Whether a new kernel takes this one's place.</param>
internal sealed record ShutdownContent(bool Restart = false)
{
    public string Status => "ok";
}
