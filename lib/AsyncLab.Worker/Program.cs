using AsyncLab;
using AsyncLab.Worker.Mail;

MailClient.Use(() => new MailKitClient());
return await WorkerProgram.RunAsync(args);
