using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoGraph.Explorer.Hosting;
using ScoGraph.Explorer.Pages;
using ScoGraph.Explorer.Review;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Hosting;
using ScoGraph.Server.Security;

namespace ScoGraph.Explorer;

/// <summary>The pages of the explorer, answered by this process until it is disposed. Any thread.</summary>
internal sealed class ExplorerServer : IAsyncDisposable
{
    /// <summary>The longest message of a browser: a question, with what is beside it.</summary>
    private const int LongestMessage = 1024 * 1024;

    private readonly WebApplication _application;
    private readonly ServedParts _parts;
    private ListenOptions? _listen;

    private ExplorerServer(ServedGraphs graphs, ScoGraphServerOptions options, IPEndPoint place, ReviewTable? review)
    {
        Visits visits = new(options.Time);
        ServedParts? parts = null;
        _application = ServerHost.Build(
            options, kestrel => ServerHost.Listen(kestrel, place, options.Certificate, listen => _listen = listen),
            services => Add(services, visits, new ReviewChoice(review), () => parts!.Asker));
        _parts = parts = new ServedParts(
            graphs, options, _application.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ScoGraph.Explorer"));
        PageGuard guard = new(new HostRules(options), visits);
        _application.Use(next => context => guard.Handle(context, next));
        _application.UseRouting();
        EmbeddedFiles.Map(_application);
        new EntryPage(_parts.Access, visits, options.Users is not null).Map(_application);
        _application.MapGet("/", (Func<HttpContext, RazorComponentResult>)Document);
        _application.MapBlazorHub(hub => hub.AllowStatefulReconnects = false);
    }

    /// <summary>Where the pages are.</summary>
    public IPEndPoint Address => _listen!.IPEndPoint!;

    /// <summary>Starts to answer.</summary>
    /// <param name="graphs">The graphs, at least one; they are not disposed.</param>
    /// <param name="options">Who may come in, and what they may.</param>
    /// <param name="place">Where to listen, port 0 for any that is free.</param>
    /// <param name="review">Proposed facts to go through; null for none.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ArgumentException">
    /// There is neither token nor users, or the place can be reached from other machines and that was not allowed.
    /// </exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    /// <exception cref="IOException">The address is taken, or is none of this machine.</exception>
    public static async Task<ExplorerServer> Start(
        ServedGraphs graphs, ScoGraphServerOptions options, IPEndPoint place, ReviewTable? review, CancellationToken cancellationToken)
    {
        OptionRules.Check(graphs, options);
        AddressRules.Check(options, place, nameof(place));
        ExplorerServer server = new(graphs, options, place, review);
        try
        {
            await server._application.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await ServerHost.Stop(_application, _parts);

    private static void Add(IServiceCollection services, Visits visits, ReviewChoice review, Func<Asker> asker)
    {
        services.AddSingleton(visits);
        services.AddSingleton(review);
        services.AddSingleton(_ => asker());
        // Keys live as long as the process: what they sign is of no use to another one, and nothing is written into a home folder.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddRouting();
        services.AddRazorComponents().AddInteractiveServerComponents((CircuitOptions circuit) => circuit.DetailedErrors = false)
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
    }

    private static RazorComponentResult Document(HttpContext context) => new(
        typeof(ExplorerDocument),
        new Dictionary<string, object?> { [nameof(ExplorerDocument.Visit)] = context.Request.Cookies[PageGuard.Cookie(context)] });
}
