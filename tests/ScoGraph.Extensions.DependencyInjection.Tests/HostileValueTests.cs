using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ScoGraph.Extensions.DependencyInjection;

/// <summary>Every public member with values that make no sense, beside what its documentation says of them.</summary>
public sealed class HostileValueTests
{
    public static TheoryData<Action<ScoGraphOptions>> Wrong =>
    [
        o => o.Path = "",
        o => o.Path = "\0",
        o => o.Path = "\uD800",
        o => o.Path = new string('x', 100_000),
        o => o.Graph = null!,
        o => o.SlowQuery = TimeSpan.MinValue,
        o => (o.BuiltIn, o.Factory) = (true, (_, _) => null!),
    ];

    [Fact]
    public void Services_and_keys_are_given()
    {
        Assert.Throws<ArgumentNullException>(() => default(IServiceCollection)!.AddScoGraph());
        Assert.Throws<ArgumentNullException>(() => default(IServiceCollection)!.AddKeyedScoGraph("key"));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddKeyedScoGraph(null!));
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddKeyedScoGraph(""));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\uD800")]
    [InlineData("\0{0}")]
    public void Any_other_key_is_one(string key)
    {
        ServiceCollection collection = new();
        collection.AddLogging();
        collection.AddKeyedScoGraph(key);
        using ServiceProvider services = collection.BuildServiceProvider();
        Assert.Equal(0, services.GetRequiredKeyedService<Graph>(key).Schema().Nodes);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_options_are_refused_as_such(Action<ScoGraphOptions> configure)
    {
        ServiceCollection collection = new();
        collection.AddScoGraph(configure);
        using ServiceProvider services = collection.BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<Graph>);
    }

    [Fact]
    public void A_factory_that_gives_nothing_is_told_of()
    {
        ServiceCollection collection = new();
        collection.AddKeyedScoGraph("mine", o => o.Factory = (_, _) => null!);
        using ServiceProvider services = collection.BuildServiceProvider();
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => services.GetRequiredKeyedService<Graph>("mine"));
        Assert.Contains("AddKeyedScoGraph \"mine\"", error.Message, StringComparison.Ordinal);
    }
}
