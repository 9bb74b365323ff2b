using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents.Editing;
using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Shift-tab: what the word at the cursor means.</summary>
internal sealed class InspectHandler(Session session) : IRequestHandler
{
    public string RequestType => "inspect_request";

    public void Handle(RequestContext context)
    {
        CursorRequest request = context.Read(WireJson.Default.CursorRequest);
        MimeBundle? found = CellInspection.Find(session, request.Code, CodePoints.ToOffset(request.Code, request.CursorPos));
        context.Reply("inspect_reply", new InspectReply(found is not null, found?.Data ?? new Dictionary<string, string>()),
            WireJson.Default.InspectReply);
    }
}
