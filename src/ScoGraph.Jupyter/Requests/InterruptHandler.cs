using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

internal sealed class InterruptHandler(Interruption interruption) : IRequestHandler
{
    public string RequestType => "interrupt_request";

    public void Handle(RequestContext context)
    {
        interruption.Interrupt();
        context.Reply("interrupt_reply", new InterruptReply(), WireJson.Default.InterruptReply);
    }
}
