using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

internal sealed class KernelInfoHandler : IRequestHandler
{
    private const string Banner = "ScoGraph: a cell is an openCypher query, or several separated by ';'. %help lists the magics.";

    private static readonly string Version = typeof(Graph).Assembly.GetName().Version?.ToString(3) ?? "0";

    public string RequestType => "kernel_info_request";

    public void Handle(RequestContext context) =>
        context.Reply("kernel_info_reply", new KernelInfoReply(Version, Banner, new LanguageInfo("openCypher 9")),
            WireJson.Default.KernelInfoReply);
}
