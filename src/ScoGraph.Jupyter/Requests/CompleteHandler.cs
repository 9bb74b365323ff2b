using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents.Editing;
using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Tab: what could stand at the cursor.</summary>
internal sealed class CompleteHandler(Session session) : IRequestHandler
{
    public string RequestType => "complete_request";

    public void Handle(RequestContext context)
    {
        CursorRequest request = context.Read(WireJson.Default.CursorRequest);
        CellCompletions found = CellCompletion.Find(session, request.Code, CodePoints.ToOffset(request.Code, request.CursorPos));
        int start = CodePoints.FromOffset(request.Code, found.Start), end = CodePoints.FromOffset(request.Code, found.End);
        CompletionMetadata metadata = new([.. found.Items.Select(i => new CompletionType(i.Text, i.Kind, start, end))]);
        context.Reply("complete_reply", new CompleteReply([.. found.Items.Select(i => i.Text)], start, end, metadata),
            WireJson.Default.CompleteReply);
    }
}
