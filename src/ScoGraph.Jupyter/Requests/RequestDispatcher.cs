using ScoGraph.Jupyter.Channels;
using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

/// <summary>
/// Finds the handler of a request and says busy before and idle after it. Requests that nobody knows pass without an answer.
/// </summary>
internal sealed class RequestDispatcher(Messenger messenger, IEnumerable<IRequestHandler> handlers)
{
    private readonly Dictionary<string, IRequestHandler> _handlers = handlers.ToDictionary(h => h.RequestType, StringComparer.Ordinal);

    public void Dispatch(KernelChannel channel, WireMessage request)
    {
        messenger.PublishStatus(request, "busy");
        try
        {
            _handlers.GetValueOrDefault(request.Header.MsgType)?.Handle(new RequestContext(messenger, channel, request));
        }
        catch (Exception exception)
        {
            // A mistake of ours costs this answer, not the kernel and what the user has in it.
            ErrorReply reply = new("InternalError", exception.Message, exception.ToString().Split('\n'), ExecutionCount: 0);
            messenger.Reply(channel, request, request.Header.MsgType.Replace("_request", "_reply", StringComparison.Ordinal),
                reply, WireJson.Default.ErrorReply);
        }
        finally
        {
            messenger.PublishStatus(request, "idle");
        }
    }

    /// <summary>Answers a cell that is not run because one before it failed.</summary>
    public void Abort(KernelChannel channel, WireMessage request)
    {
        messenger.PublishStatus(request, "busy");
        messenger.Reply(channel, request, "execute_reply", new AbortedReply(), WireJson.Default.AbortedReply);
        messenger.PublishStatus(request, "idle");
    }
}
