using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace ScoGraph.Load;

/// <summary>
/// The process that is asked: a graph in memory, one in a file, with users, and Kestrel with a plain text beside them.
/// </summary>
internal static class LoadServer
{
    public const string User = "loader", Password = "for the measurement alone", Memory = "memory", Durable = "durable";

    /// <summary>How many people there are to look up.</summary>
    public const int People = 100_000;

    /// <summary>Says on which ports it answers and with which token, and ends with its input.</summary>
    public static async Task Run(string folder)
    {
        using Graph memory = new();
        using SqliteGraph durable = SqliteGraph.Open(Path.Combine(folder, "durable.scograph"));
        ServedGraphs graphs = new();
        foreach ((string name, Graph graph) in ((string, Graph)[])[(Memory, memory), (Durable, durable)])
        {
            graph.Declare(GraphIndex.On("Person", "number"));
            graph.Query("UNWIND range(1, $n) AS i CREATE (:Person {number: i, name: 'Person ' + i})", ("n", People));
            graphs.Add(name, graph);
        }

        IPEndPoint any = new(IPAddress.Loopback, 0);
        ServerUsers users = new();
        users.Add(User, Password);
        users.SetRole(User, ServerUser.EveryGraph, GraphRole.Write);
        string token = users.CreateToken(User, "load");
        await using ScoGraphServer server = await ScoGraphServer.StartAsync(graphs, new ScoGraphServerOptions { Users = users }, any, null);
        ListenOptions? place = null;
        await using WebApplication plain = Plain(any, listen => place = listen);
        await plain.StartAsync();
        Console.WriteLine($"{server.HttpAddress!.Port} {place!.IPEndPoint!.Port} {token}");
        while (await Console.In.ReadLineAsync() is not null)
            Console.WriteLine(GC.GetTotalAllocatedBytes());
    }

    /// <summary>What a lone Kestrel answers as plain text, as the server's own is set up.</summary>
    private static WebApplication Plain(IPEndPoint any, Action<ListenOptions> listening)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(any, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listening(listen);
            });
        });
        WebApplication plain = builder.Build();
        plain.UseRouting();
        byte[] hello = "Hello, World!"u8.ToArray();
        plain.MapGet("/plaintext", (RequestDelegate)(async context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = hello.Length;
            await context.Response.Body.WriteAsync(hello);
        }));
        return plain;
    }
}
