using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Ends the kernel. A restart is the same here: the client starts the next kernel.</summary>
internal sealed class ShutdownHandler(Action shutDown) : IRequestHandler
{
    public string RequestType => "shutdown_request";

    public void Handle(RequestContext context)
    {
        ShutdownContent content = context.Read(WireJson.Default.ShutdownContent);
        context.Reply("shutdown_reply", content, WireJson.Default.ShutdownContent);
        context.Publish("shutdown_reply", content, WireJson.Default.ShutdownContent);
        shutDown();
    }
}
