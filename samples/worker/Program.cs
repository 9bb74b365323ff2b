// A worker service that takes readings off a queue, writes them in transactions, and ends when there are no more.
using System.Threading.Channels;
using ScoGraph;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddScoGraph(options => options.Factory = (_, graphOptions) => new Graph(graphOptions));
builder.Services.AddSingleton(Channel.CreateUnbounded<Reading[]>());
builder.Services.AddHostedService<Writer>();
using IHost host = builder.Build();

ChannelWriter<Reading[]> queue = host.Services.GetRequiredService<Channel<Reading[]>>().Writer;
queue.TryWrite([new("Osh", new DateOnly(2024, 7, 1), 31.5m), new("Naryn", new DateOnly(2024, 7, 1), 22m)]);
queue.TryWrite([new("Osh", new DateOnly(2024, 7, 2), 33.25m)]);
queue.Complete();
await host.StartAsync();
await host.WaitForShutdownAsync();

Graph graph = host.Services.GetRequiredService<Graph>();
foreach (Reading last in graph.Query<Reading>("MATCH (s:Station) RETURN s ORDER BY s.name"))
    Console.WriteLine(last);
foreach ((string name, TimeSpan span) in graph.Query<(string, TimeSpan)>(
    "MATCH (s:Station)-[:READ]->(r) WITH s, min(r.on) AS first, max(r.on) AS last RETURN s.name, duration.inSeconds(first, last) ORDER BY s.name"))
    Console.WriteLine($"{name}: {span.TotalDays} days");

internal sealed record Reading(string Name, DateOnly On, decimal Degrees);

internal sealed class Writer(Graph graph, Channel<Reading[]> queue, IHostApplicationLifetime life) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Reading[] batch in queue.Reader.ReadAllAsync(stoppingToken))
        {
            using Transaction transaction = await graph.BeginTransactionAsync(stoppingToken);
            transaction.Upsert(batch, "Station", "name", cancellationToken: stoppingToken);
            UpdateCounts added = transaction.Query(
                "UNWIND $rows AS row MATCH (s:Station {name: row.name}) CREATE (s)-[:READ]->(:Reading {on: row.on, degrees: row.degrees})",
                [("rows", QueryParameters.List(batch))], null, stoppingToken).Updates;
            transaction.Commit();
            Console.WriteLine($"{added.RelationshipsCreated} readings written");
        }

        life.StopApplication();
    }
}
