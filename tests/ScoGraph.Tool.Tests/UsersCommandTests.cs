namespace ScoGraph.Tool.Tests;

public sealed class UsersCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Users_come_and_go()
    {
        Assert.Equal((0, "ada (*: read)\n"), Users("correct horse\n", "add", "ada", "--role", "read"));
        Assert.Equal((0, "robot ()\n"), Users("", "add", "robot", "--no-password"));
        Assert.Equal((0, "robot (cities: write)\n"), Users("", "role", "robot", "--role", "write", "--graph", "cities"));
        Assert.Equal((0, "robot: bounds set\n"), Users("", "limit", "robot", "--seconds", "5", "--megabytes", "100"));
        (int code, string token) = Users("", "token", "robot", "nightly", "--days", "30");
        Assert.Equal((0, 64), (code, token.Trim().Length));
        Assert.Equal((0, "ada: password set\n"), Users("another horse\n", "password", "ada"));
        Assert.Equal((0, "ada (*: read)\nrobot (cities: write), no password, tokens: nightly\n"), Users("", "list"));
        Assert.Equal((0, "robot: token 'nightly' ended\n"), Users("", "revoke", "robot", "nightly"));
        Assert.Equal((0, "ada: removed\n"), Users("", "remove", "ada"));
        Assert.Equal((0, "robot (cities: write), no password\n"), Users("", "list"));
    }

    [Theory]
    [InlineData("password is missing", "", "add", "ada")]
    [InlineData("8 to 1024 characters", "short", "add", "ada")]
    [InlineData("no user 'ada'", "", "remove", "ada")]
    [InlineData("no user 'ada'", "", "token", "ada", "x")]
    [InlineData("stands for the server's own token", "long enough", "add", "token")]
    public void What_cannot_be_is_told(string told, string input, params string[] arguments)
    {
        (int code, _, string errors) = ToolRun.Run(input, ["users", .. arguments, "--file", _folder["users.json"]]);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    private (int Code, string Output) Users(string input, params string[] arguments)
    {
        (int code, string output, string errors) = ToolRun.Run(input, ["users", .. arguments, "--file", _folder["users.json"]]);
        Assert.Empty(errors);
        return (code, output);
    }
}
